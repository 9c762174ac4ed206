"""Who may import whom. Public code reads what was published, and nothing of what editors are working on."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

ROOT = settings.BASE_DIR / "occupations"

# Each room of the application with the rooms it may import from.
ALLOWED = {
    "models": set(),
    "translation": {"models"},
    "codec": {"models"},
    "history": {"models", "codec"},
    "translating": {"models", "codec", "history", "sections"},
    "tokens": set(),
    "publishing": {"models", "codec", "history", "translating", "tokens", "figures"},
    "search": {"models", "publishing", "tokens"},
    "rights": {"models"},
    "commenting": {"models", "rights"},
    # The one place where what a reader does writes something: suggestions, and nothing else.
    "correcting": {"models"},
    "workflow": {"models", "codec", "history", "publishing", "rights"},
    "exchange": {"models", "codec", "rights", "translating", "publishing"},
    "bulk": {"models", "codec", "composing", "history", "rights", "publishing", "workflow"},
    "formats": set(),
    "images": {"models", "formats"},
    "tables": {"models", "codec", "publishing"},
    "labels": {"models"},
    "formulas": set(),
    "importing": {"models", "codec"},
    "composing": {"models", "codec", "publishing", "figures"},
    "journey": set(),
    "figures": set(),
    "citing": set(),
    "readiness": {"figures", "journey"},
    "sheet": {"figures", "formats", "journey", "labels", "templatetags"},
    "sections": set(),
    "codes": {"models", "codec", "publishing"},
    "weighing": {"models", "publishing"},
    "paths": {"models", "journey"},
    "comparing": {"models", "publishing", "figures", "formats", "labels", "charts", "journey", "weighing"},
    "fields": {"models"},
    "charts": {"formats", "labels", "publishing", "figures"},
    "sharing": {"formats", "labels", "charts"},
    "templatetags": {"formats", "labels", "charts", "figures", "sections", "journey", "readiness"},
    "views": {
        "models",
        "codec",
        "publishing",
        "formats",
        "formulas",
        "labels",
        "charts",
        "templatetags",
        "codes",
        "weighing",
        "paths",
        *("citing", "figures", "readiness", "sheet"),
        "comparing",
        "search",
        "fields",
        *("correcting", "sections", "sharing"),
    },
    "api": {"models", "codec", "publishing", "formats", "labels", "codes", "search", "views"},
    "urls": {"views"},
    "admin": {
        *("models", "codec", "history", "rights", "publishing", "importing", "composing"),
        *("formats", "labels", "templatetags", "views", "sections", "translating"),
        *("upkeep", "charts", "commenting", "workflow", "exchange"),
        *("images", "tables", "bulk", "correcting"),
    },
    "management": {
        *("models", "codec", "history", "rights", "publishing", "importing", "composing", "translating"),
        *("upkeep", "commenting", "workflow"),
        "images",
    },
    "upkeep": {"models", "codec", "publishing", "rights"},
    "checks": {"sheet", "sharing"},
    "apps": set(),
}
PUBLIC = [
    "sharing",
    *(
        "formats",
        "comparing",
        "figures",
        "citing",
        "journey",
        "readiness",
        "sheet",
        "sections",
        "codes",
        "weighing",
        "paths",
        "fields",
    ),
    *("charts", "templatetags", "views", "api", "urls"),
]
PUBLIC_MODELS = {
    "Classification",
    "ClassificationCode",
    "CodeMatch",
    "CodeTitle",
    "Country",
    "DataSource",
    "FieldOfWork",
    "DIMENSIONS",
    "OVERALL_STEPS",
    "PAY_STEPS",
    "FacetCount",
    "PublishedAddress",
    "PublishedChange",
    "PublishedMove",
    "PublishedPage",
    "PublishedProfile",
    "PublishedVisa",
    "RatingDimension",
    "SearchEntry",
    "SearchTerm",
    "Visa",
}
# What a document and its words look like, and how the reference tables are read. None of it reads a profile.
PUBLIC_MODULES = {
    "occupations.codec.reference",
    "occupations.codec.table",
    "occupations.publishing.document",
    "occupations.publishing.overall",
    "occupations.publishing.pay",
    "occupations.publishing.searched",
    "occupations.publishing.words",
}


def rooms():
    return sorted(
        {path.stem for path in ROOT.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    )


def files(room):
    single = ROOT / f"{room}.py"
    return [single] if single.exists() else sorted((ROOT / room).rglob("*.py"))


def imports(path):
    """Return the (module, name) pairs that a file imports from the application, at any depth of the file."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {(alias.name, "") for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relative to itself"
            found |= {(node.module, alias.name) for alias in node.names}
    return {
        (module, name) for module, name in found if Path(module.replace(".", "/")).parts[0] == "occupations"
    }


def room_of(module, name):
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else name


def test_every_room_is_named_here():
    assert set(rooms()) - {"__init__", "migrations"} == set(ALLOWED)


@pytest.mark.parametrize("room", ALLOWED)
def test_a_room_imports_only_from_those_below_it(room):
    for path in files(room):
        used = {room_of(module, name) for module, name in imports(path)}
        assert used - {room} <= ALLOWED[room], path


@pytest.mark.parametrize("room", PUBLIC)
def test_public_code_names_no_model_of_a_profile(room):
    for path in files(room):
        names = {name for module, name in imports(path) if module.startswith("occupations.models")}
        assert names <= PUBLIC_MODELS, path


@pytest.mark.parametrize("room", PUBLIC)
def test_public_code_reads_no_profile_by_the_codec_or_by_publishing(room):
    for path in files(room):
        modules = {
            module
            for module, _name in imports(path)
            if module.startswith(("occupations.codec", "occupations.publishing"))
        }
        assert modules <= PUBLIC_MODULES, path


def test_the_labels_of_choices_are_read_without_rows():
    tree = ast.parse((ROOT / "labels.py").read_text())
    attributes = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not attributes & {"objects", "_default_manager", "_base_manager"}


def test_the_project_knows_the_application_by_its_addresses_only():
    for path in sorted((settings.BASE_DIR / "careergraph").rglob("*.py")):
        assert not imports(path), path


def test_the_site_starts_without_what_only_imports_need():
    program = "import sys, django; django.setup(); import careergraph.urls; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
