/* Keep what was typed into a form in this browser until the server says that it was saved, so that it survives a closed
   tab or an expired session. Each user sees their own; passwords, files and hidden fields are never kept. */
'use strict';
document.addEventListener('DOMContentLoaded', () => {
    const PREFIX = 'draft:';
    const SENT = 'draft-sent';
    const DAYS = 14;
    const PAUSE = 500;
    const MOST_NEW_ROWS = 10;
    const form = document.querySelector('.change-form #content-main > form');
    const offer = document.querySelector('template[data-draft-user]');
    if (!form || !offer) {
        return;
    }

    const read = (key) => {
        try {
            return JSON.parse(localStorage.getItem(key));
        } catch {
            return null;
        }
    };
    const write = (key, draft) => {
        try {
            localStorage.setItem(key, JSON.stringify(draft));
        } catch {
            // No room, or storing is forbidden: the form works without.
        }
    };

    /* What of the address says which part of which object the form shows. */
    const query = new URLSearchParams(location.search);
    const place = ['section', 'lang', 'page'].map((name) => query.get(name) || '').join('|');
    const key = `${PREFIX}${offer.dataset.draftUser}:${location.pathname}|${place}`;
    /* What was stored when the form was opened: another version afterwards means that somebody saved. */
    const version = [...form.querySelectorAll('[name$="_seen"]')].map((field) => field.value).join('');

    const isKept = (field) => field.name && !field.disabled && !field.closest('.empty-form')
        && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type);
    const isChanged = (field) => {
        if (field.type === 'checkbox' || field.type === 'radio') {
            return field.checked !== field.defaultChecked;
        }
        if (field.options) {
            return [...field.options].some((option) => option.selected !== option.defaultSelected)
                && !(!field.multiple && field.selectedIndex === 0 && ![...field.options].some((option) => option.defaultSelected));
        }
        return field.value !== field.defaultValue;
    };
    const valueOf = (field) => {
        if (field.type === 'checkbox' || field.type === 'radio') {
            return field.checked ? [field.value] : [];
        }
        return field.options ? [...field.selectedOptions].map((option) => [option.value, option.text]) : [field.value];
    };

    const keep = () => {
        const fields = [...form.elements].filter(isKept);
        const values = read(key)?.values || {};
        fields.forEach((field) => {
            const name = field.type === 'radio' ? `${field.name}=${field.value}` : field.name;
            if (isChanged(field)) {
                values[name] = valueOf(field);
            } else if (!isRedisplayed && !isOffered) {
                delete values[name];
            }
        });
        if (Object.keys(values).length) {
            write(key, {at: Date.now(), version, values});
        } else {
            localStorage.removeItem(key);
        }
        form.dataset.draftKept = Object.keys(values).length;
    };

    /* Rows that were added by script are added again. */
    const find = (name) => {
        const [own, value] = name.split('=');
        const found = () => [...form.elements].find((field) => isKept(field) && field.name === own
            && (value === undefined || field.value === value));
        for (let tries = 0; !found() && tries < MOST_NEW_ROWS && /-\d+-/.test(own); tries += 1) {
            const add = form.querySelector('.add-row a');
            if (!add || add.closest('[hidden]')) {
                break;
            }
            add.click();
        }
        return found();
    };
    const fill = (field, value) => {
        if (field.type === 'checkbox' || field.type === 'radio') {
            field.checked = value.length > 0;
        } else if (field.options) {
            value.filter(([chosen]) => ![...field.options].some((option) => option.value === chosen))
                .forEach(([chosen, text]) => field.add(new Option(text, chosen)));
            [...field.options].forEach((option) => {
                option.selected = value.some(([chosen]) => chosen === option.value);
            });
        } else {
            [field.value] = value;
        }
        field.dispatchEvent(new Event('input', {bubbles: true}));
        field.dispatchEvent(new Event('change', {bubbles: true}));
    };
    const says = (field, value) => JSON.stringify(valueOf(field)) === JSON.stringify(value);

    const show = (draft) => {
        const banner = offer.content.firstElementChild.cloneNode(true);
        const time = banner.querySelector('time');
        time.dateTime = new Date(draft.at).toISOString();
        time.textContent = new Date(draft.at).toLocaleString(document.documentElement.lang || undefined);
        banner.querySelector('[data-draft-changed]').hidden = draft.version === version;
        banner.querySelector('[data-draft-restore]').addEventListener('click', () => {
            Object.entries(draft.values).forEach(([name, value]) => {
                const field = find(name);
                if (field) {
                    fill(field, value);
                }
            });
            isOffered = false;
            banner.remove();
        });
        banner.querySelector('[data-draft-discard]').addEventListener('click', () => {
            localStorage.removeItem(key);
            isOffered = false;
            banner.remove();
        });
        form.prepend(banner);
    };

    // The page after a form was sent: the server's message says whether it was saved.
    const sent = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    if (sent && document.querySelector('.messagelist .success')) {
        localStorage.removeItem(sent);
    }
    Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).forEach((name) => {
        if (!(read(name)?.at > Date.now() - DAYS * 24 * 60 * 60 * 1000)) {
            localStorage.removeItem(name);
        }
    });

    // A form that comes back with errors, conflicts or consequences shows what was typed: nothing is to be offered.
    const isRedisplayed = Boolean(form.querySelector('.error-summary, .consequences'));
    const draft = read(key);
    let isOffered = false;
    if (draft && !isRedisplayed) {
        const differs = Object.entries(draft.values).some(([name, value]) => {
            const field = [...form.elements].find((one) => one.name === name.split('=')[0]);
            return !field || !says(field, value);
        });
        if (differs) {
            isOffered = true;
            show(draft);
        } else {
            localStorage.removeItem(key);
        }
    }

    let pause;
    const soon = () => {
        clearTimeout(pause);
        pause = setTimeout(keep, PAUSE);
    };
    form.addEventListener('input', soon);
    form.addEventListener('change', soon);
    // Those that choose by script, such as the autocompletion, tell jQuery alone.
    window.django?.jQuery?.(form).on('change', soon);
    form.addEventListener('submit', () => {
        clearTimeout(pause);
        keep();
        sessionStorage.setItem(SENT, key);
    });
});
