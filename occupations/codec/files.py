"""Content as YAML files: ``reference/<table>.yaml``, and ``profiles/<country>/<code>.yaml`` for each profile.

A file is written from the structure alone, so that loading and dumping again gives the same bytes.
"""

import uuid
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction
from pydantic import ValidationError as SchemaError

from careergraph.languages import offered
from occupations.codec.faults import ContentError, Fault, faults_of_schema
from occupations.codec.read import read_profiles
from occupations.codec.reference import REFERENCE_TABLES, read_reference, write_reference
from occupations.codec.schema import Part, ProfileContent
from occupations.codec.write import write_identity, write_sections
from occupations.models import OccupationProfile

__all__ = ["dump_content", "load_content"]

LINE_WIDTH = 110

Complete = Callable[[ProfileContent], ProfileContent]


def load_content(folder: Path, complete: Complete | None = None) -> list[OccupationProfile]:
    """Load every file of a folder in one transaction and return the profiles it wrote.

    ``complete`` may add to a profile what does not come from files, before it is written.
    Raises ContentError with every fault found, each with its file; nothing is written then.
    """
    faults: list[Fault] = []
    tables = {
        path: _parse_reference(path, folder, faults) for path in sorted((folder / "reference").glob("*.yaml"))
    }
    contents = {
        path: _parse_profile(path, folder, faults) for path in sorted((folder / "profiles").rglob("*.yaml"))
    }
    if not tables and not contents:
        faults.append(Fault("", "there is no reference/*.yaml and no profiles/**/*.yaml here", str(folder)))
    faults += _repeated_keys(contents, folder)
    if faults:
        raise ContentError(faults)
    with transaction.atomic():
        for table in REFERENCE_TABLES:
            for path, (name, parts) in tables.items():
                if name == table.name:
                    _collect(faults, path, folder, write_reference, table, parts, list(offered()))
        whole = {
            path: complete(content) if complete else content for path, content in contents.items() if content
        }
        profiles = {
            path: profile
            for path, content in whole.items()
            if (profile := _collect(faults, path, folder, write_identity, content))
        }
        for path, profile in profiles.items():
            _collect(faults, path, folder, write_sections, profile, whole[path])
        if faults:
            raise ContentError(faults)
    return list(profiles.values())


def dump_content(folder: Path, profile_ids: list[int] | None = None) -> Iterator[Path]:
    """Write the reference tables and the profiles (all, unless told which) and yield each path written."""
    for table in REFERENCE_TABLES:
        rows = [_plain(part) for part in read_reference(table)]
        if rows:
            yield _write(folder / "reference" / f"{table.name}.yaml", {table.name: rows})
    ids = OccupationProfile.objects.values_list("pk", flat=True) if profile_ids is None else profile_ids
    for content in read_profiles(ids).values():
        yield _write(folder / "profiles" / f"{content.path}.yaml", _plain(content))


def _collect(faults: list[Fault], path: Path, folder: Path, function: Any, *arguments: Any) -> Any:
    """Call a writer; keep its faults under the file's name and go on, so that all files are reported at once."""
    try:
        return function(*arguments)
    except ContentError as error:
        faults += [Fault(fault.path, fault.reason, str(path.relative_to(folder))) for fault in error.faults]
        return None


def _repeated_keys(contents: dict[Path, ProfileContent | None], folder: Path) -> list[Fault]:
    """Report profiles of one key: the second would be written over the first."""
    files: dict[uuid.UUID, str] = {}
    faults = []
    for path, content in contents.items():
        name = str(path.relative_to(folder))
        if content and files.setdefault(content.profile.key, name) != name:
            reason = f"{files[content.profile.key]} is a profile with this key"
            faults.append(Fault("profile.key", reason, name))
    return faults


def _parse(path: Path, folder: Path, faults: list[Fault]) -> Any:
    name = str(path.relative_to(folder))
    try:
        parsed = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a SafeLoader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        faults.append(Fault("", f"this is not YAML in UTF-8: {' '.join(str(error).split())}", name))
        return None
    if parsed is None:
        faults.append(Fault("", "this file is empty", name))
    return parsed


def _parse_reference(path: Path, folder: Path, faults: list[Fault]) -> tuple[str, list[Part]]:
    name = str(path.relative_to(folder))
    parsed = _parse(path, folder, faults)
    tables = {table.name: table for table in REFERENCE_TABLES}
    if parsed is None:
        return "", []
    [(table_name, rows)] = parsed.items() if isinstance(parsed, dict) and len(parsed) == 1 else [("", None)]
    if table_name not in tables or not isinstance(rows, list):
        faults.append(Fault("", f"this file needs one list, named one of {', '.join(tables)}", name))
        return "", []
    parts = []
    for number, row in enumerate(rows):
        try:
            parts.append(tables[table_name].content.model_validate(row))
        except SchemaError as error:
            prefix = f"{table_name}[{number}]"
            faults += [Fault(fault.path, fault.reason, name) for fault in faults_of_schema(error, prefix)]
    return table_name, parts


def _parse_profile(path: Path, folder: Path, faults: list[Fault]) -> ProfileContent | None:
    parsed = _parse(path, folder, faults)
    if parsed is None:
        return None
    try:
        return ProfileContent.model_validate(parsed)
    except SchemaError as error:
        name = str(path.relative_to(folder))
        faults += [Fault(fault.path, fault.reason, name) for fault in faults_of_schema(error)]
        return None


def _plain(part: Part) -> dict[str, Any]:
    """Leave out what says nothing: defaults, empty texts and empty lists."""
    return part.model_dump(mode="json", exclude_defaults=True)


def _write(path: Path, content: dict[str, Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=LINE_WIDTH)
    path.write_text(text, encoding="utf-8")
    return path


# libyaml reads eight times faster; PyYAML may have been built without it.
_Fastest: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Fastest):
    """Reads dates as plain strings, as the structure's schema wants them; a period such as 2025-05 is no date.

    A name that is given twice is refused: the first of the two would be lost.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        names = [name.value for name, _value in node.value]
        for name in names:
            if names.count(name) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"{name} is given twice", node.start_mark)
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class _Dumper(yaml.SafeDumper):
    """Indents lists below their names."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, indentless=False)
