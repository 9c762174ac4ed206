"""With 24 languages the forms post no more fields, cost no more queries and still open and save 300 rows.

The columns of a language are made when Django starts, so this needs a process of its own.
"""

import os
import subprocess
import sys

from django.conf import settings

EXTRA = "de,it,pt,nl,pl,ru,uk,tr,vi,th,ko,ja,hi,bn,id,sv,el,fa"
FILES = ["test_paging.py", "test_posted_fields.py", "test_queries.py", "test_workbench_queries.py"]


def test_forms_do_not_grow_with_the_languages():
    environment = {**os.environ, "EXTRA_LANGUAGES": EXTRA, "DATABASE_URL": "sqlite:///:memory:"}
    # The migrations know the offered languages only; without them the tables are made from the models.
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-migrations"]
    done = subprocess.run(
        [*command, *(f"tests/admin/{name}" for name in FILES)],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert len(settings.LANGUAGES) + len(EXTRA.split(",")) == 24
