/* Move a section's rows up and down. Without this script their positions are typed. */
'use strict';
document.addEventListener('DOMContentLoaded', () => {
    const rowsOf = (group) => [...group.querySelectorAll('.inline-related:not(.empty-form)')]
        .filter((row) => row.querySelector('.row-position')?.value);

    const renumber = (rows) => {
        const inputs = rows.map((row) => row.querySelector('.row-position'));
        const places = inputs.map((input) => Number(input.value)).sort((one, other) => one - other);
        inputs.forEach((input, index) => { input.value = places[index]; });
    };

    const move = (button) => {
        const row = button.closest('.inline-related');
        const rows = rowsOf(row.closest('.inline-group'));
        const index = rows.indexOf(row);
        const other = rows[index + (button.dataset.move === 'up' ? -1 : 1)];
        if (index < 0 || !other) {
            return;
        }
        if (button.dataset.move === 'up') {
            other.before(row);
        } else {
            other.after(row);
        }
        renumber(rowsOf(row.closest('.inline-group')));
        button.focus();
        button.dispatchEvent(new Event('input', {bubbles: true}));
    };

    document.querySelectorAll('.row-moves').forEach((moves) => {
        moves.hidden = !moves.closest('.has_original');
    });
    document.addEventListener('click', (event) => {
        const button = event.target.closest('[data-move]');
        if (button) {
            move(button);
        }
    });
});
