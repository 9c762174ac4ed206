"""One action on many profiles: it says beforehand what it will do, does all or nothing, and can be undone.

`check` tells what an action would do to each profile and why it refuses some; `run` does it to all of them in one
transaction and keeps a `BulkAction`; `undo` puts everything back as it was, unless somebody changed it since.

| module | what it holds |
|---|---|
| `plan.py` | which profiles an action would change, leave or refuse, and why |
| `rules.py` | who may do what, and what each action asks of a profile |
| `run.py` | doing it |
| `before.py` | what a deletion would lose, kept to come back |
| `state.py` | how profiles stood before and after, as it is kept |
| `decisions.py` | deciding on what imports changed, of many profiles |
| `workflow.py` | its traces in the record of the workflow, and what was scheduled |
| `undo.py` | what an undoing would meet, and doing it |
| `public.py` | making public again what was |
"""

from occupations.bulk.decisions import decide
from occupations.bulk.plan import Plan, check
from occupations.bulk.rules import may
from occupations.bulk.run import BulkError, run
from occupations.bulk.undo import UndoError, undo, undo_refusals

__all__ = ["BulkError", "Plan", "UndoError", "check", "decide", "may", "run", "undo", "undo_refusals"]
