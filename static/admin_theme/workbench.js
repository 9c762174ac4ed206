/* The workbench: the keyboard, the page beside it as one types, and the memory's offers. Without it, every text has its
   buttons and links. */
'use strict';
document.addEventListener('DOMContentLoaded', () => {
    const form = document.getElementById('bench');
    const frame = document.getElementById('preview');
    const unsavedForm = document.getElementById('unsaved');
    if (!form || !frame || !unsavedForm) {
        return;
    }
    const fields = [...form.querySelectorAll('.unit textarea')];
    const saved = new Map(fields.map((field) => [field, field.value]));
    let shown = '';
    let timer = 0;
    let leaving = false;

    const unitOf = (element) => element?.closest?.('.unit[data-text]');
    const isChanged = () => fields.some((field) => field.value !== saved.get(field))
        || [...form.querySelectorAll('.unit-review input')].some((box) => box.checked !== box.defaultChecked);

    /* The frame is sent every text that is typed and not saved, so that the page is as it is going to be. */
    const preview = (unit) => {
        const token = unsavedForm.querySelector('[name=csrfmiddlewaretoken]');
        const values = fields.filter((field) => field.value !== saved.get(field)).map((field) => [field.name, field.value]);
        unsavedForm.replaceChildren(token, ...[...values, ['text', unit.dataset.text]].map(([name, value]) => {
            const field = document.createElement('textarea');
            field.name = name;
            field.value = value;
            return field;
        }));
        shown = unit.dataset.text;
        unsavedForm.submit();
    };
    const previewSoon = (unit, wait) => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => preview(unit), wait);
    };

    const showUse = (root) => root.querySelectorAll('[data-use]').forEach((button) => { button.hidden = false; });
    const recall = async (unit) => {
        const place = unit.querySelector('.similar > a')?.parentElement;
        if (!place) {
            return;
        }
        const answer = await fetch(`${form.dataset.memory}?text=${encodeURIComponent(unit.dataset.text)}`);
        if (answer.ok && !answer.redirected) {
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            place.replaceChildren(...page.body.childNodes);
            showUse(place);
        }
    };
    const use = (button) => {
        const field = unitOf(button).querySelector('textarea');
        field.value = button.parentElement.querySelector('template').content.textContent;
        field.focus();
        field.dispatchEvent(new Event('input', {bubbles: true}));
    };

    showUse(form);
    form.addEventListener('click', (event) => {
        if (event.target.matches('[data-use]')) {
            use(event.target);
        }
    });
    form.addEventListener('input', (event) => {
        const unit = unitOf(event.target);
        if (unit && event.target.matches('textarea')) {
            previewSoon(unit, 600);
        }
    });
    form.addEventListener('focusin', (event) => {
        const unit = unitOf(event.target);
        if (!unit || !event.target.matches('textarea')) {
            return;
        }
        recall(unit).catch(() => {});
        if (unit.dataset.text !== shown) {
            previewSoon(unit, 250);
        }
    });
    form.addEventListener('keydown', (event) => {
        const unit = unitOf(event.target);
        if (!unit) {
            return;
        }
        const isSaving = event.ctrlKey || event.metaKey;
        const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
        let button = null;
        if (isSaving && event.key === 'Enter') {
            button = unit.querySelector('[name=next]');
        } else if (isSaving && event.key.toLowerCase() === 's') {
            button = unit.querySelector('[name=save]');
        } else if (event.altKey && /^[1-9]$/.test(event.key)) {
            button = unit.querySelectorAll('[data-use]')[Number(event.key) - 1];
        } else if (event.altKey && step) {
            event.preventDefault();
            fields[fields.indexOf(unit.querySelector('textarea')) + step]?.focus();
        }
        if (button) {
            event.preventDefault();
            button.click();
        }
    });
    form.addEventListener('submit', () => { leaving = true; });
    window.addEventListener('beforeunload', (event) => {
        if (isChanged() && !leaving) {
            event.preventDefault();
        }
    });

    /* A fragment in the frame's address would scroll this page, too. */
    const look = () => {
        const mark = frame.contentDocument?.getElementById('row');
        if (mark) {
            const view = frame.contentWindow;
            view.scrollTo(0, view.scrollY + mark.getBoundingClientRect().top - view.innerHeight / 3);
        }
    };
    frame.addEventListener('load', look);
    look();

    const chosen = form.querySelector('textarea[autofocus]');
    if (chosen) {
        shown = unitOf(chosen).dataset.text;
        chosen.focus();
        chosen.scrollIntoView({block: 'center'});
        recall(unitOf(chosen)).catch(() => {});
    }
    /* What happened is said after the page is there: a message that was there before is not read out. */
    const messages = [...document.querySelectorAll('.messagelist li')].map((item) => item.textContent.trim());
    window.setTimeout(() => { document.getElementById('announcement').textContent = messages.join(' '); }, 300);
});
