/* Ask before leaving a form whose changes are not saved: the sections and languages are links. A number that the
   browser cannot read would be posted as an empty field: ask for it again instead. */
'use strict';
document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('.change-form #content-main > form');
    if (!form) {
        return;
    }
    // A form that comes back with errors, conflicts or consequences was not saved.
    let unsaved = Boolean(form.querySelector('.error-summary, .consequences'));
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
