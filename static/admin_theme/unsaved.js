/* Ask before leaving a form whose changes are not saved: the sections and languages are links. */
'use strict';
document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('.change-form #content-main > form');
    if (!form) {
        return;
    }
    let unsaved = false;
    form.addEventListener('input', () => { unsaved = true; });
    form.addEventListener('formset:added', () => { unsaved = true; });
    form.addEventListener('submit', () => { unsaved = false; });
    window.addEventListener('beforeunload', (event) => {
        if (unsaved) {
            event.preventDefault();
        }
    });
});
