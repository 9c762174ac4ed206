/* Say every half a minute that this form is still open, and show who else has the profile open. */
'use strict';
document.addEventListener('DOMContentLoaded', () => {
    const EVERY = 30_000;
    const place = document.querySelector('[data-presence-url]');
    const token = document.querySelector('[name=csrfmiddlewaretoken]')?.value;
    if (!place || !token) {
        return;
    }
    const said = (more) => {
        const data = new FormData();
        const all = {csrfmiddlewaretoken: token, section: place.dataset.section, language: place.dataset.language, ...more};
        Object.entries(all).forEach(([name, value]) => data.append(name, value));
        return data;
    };

    const show = (sentences) => {
        const list = place.querySelector('ul');
        const before = [...list.children].map((line) => line.textContent);
        // Only what changed is said aloud.
        if (JSON.stringify(before) !== JSON.stringify(sentences)) {
            list.replaceChildren(...sentences.map((sentence) => {
                const line = document.createElement('li');
                line.textContent = sentence;
                return line;
            }));
        }
    };

    const report = async () => {
        if (document.hidden) {
            return;
        }
        try {
            const answer = await fetch(place.dataset.presenceUrl, {method: 'POST', body: said({}), redirect: 'error'});
            if (answer.ok) {
                show((await answer.json()).others);
            }
        } catch {
            // Offline, or signed out: the next report may get through.
        }
    };

    report();
    setInterval(report, EVERY);
    document.addEventListener('visibilitychange', report);
    window.addEventListener('pagehide', () => navigator.sendBeacon(place.dataset.presenceUrl, said({left: '1'})));
});
