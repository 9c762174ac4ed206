/* Ask before leaving a form whose changes are not saved: the sections and languages are links. A number that the
   browser cannot read would be posted as an empty field: ask for it again instead. */
'use strict';
document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('.change-form #content-main > form');
    if (!form) {
        return;
    }
    let unsaved = false;
    form.addEventListener('input', () => { unsaved = true; });
    form.addEventListener('formset:added', () => { unsaved = true; });
    form.addEventListener('submit', (event) => {
        const unreadable = [...form.elements].find((field) => field.validity?.badInput);
        if (unreadable) {
            event.preventDefault();
            unreadable.reportValidity();
        } else {
            unsaved = false;
        }
    });
    window.addEventListener('beforeunload', (event) => {
        if (unsaved) {
            event.preventDefault();
        }
    });
});
