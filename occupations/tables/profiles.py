"""Profiles and their sections' rows coming back: found by country and code, and by key."""

import uuid
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _
from import_export.results import Result

from occupations.codec.sections import PROFILE
from occupations.models import OccupationProfile
from occupations.publishing.working import stamp
from occupations.tables.resource import TableResource
from occupations.tables.tables import ColumnOf

__all__ = ["ProfileResource"]

# SQLite takes some hundred values in a query.
BATCH = 200


class ProfileResource(TableResource):
    """Profiles' own fields, or the rows of one section; new rows come last in their section."""

    def profiles_of(self, dataset: Any) -> dict[str, Any]:
        """Load the profiles that the file names; the confirmed run locks them."""
        paths = sorted({str(line["profile"] or "").strip() for line in self.lines_of(dataset)})
        codes = [path.partition("/")[2] for path in paths]
        self.profiles: dict[str, OccupationProfile] = {}
        for start in range(0, len(codes), BATCH):
            found = OccupationProfile.objects.filter(code__code__in=codes[start : start + BATCH])
            if self.locks:
                found = found.select_for_update(of=("self",))
            related = found.select_related("country", "code__classification", "occupation")
            self.profiles |= {profile.path: profile for profile in related if profile.path in paths}
        return self.profiles

    def load(self) -> None:
        """Load the section's rows of these profiles."""
        self.touched: dict[int, OccupationProfile] = {}
        self.rows: dict[tuple[int, str], Any] = {}
        self.last: dict[int, int] = {}
        if self.table.table is PROFILE:
            return
        model: Any = self.table.table.model
        keys = [profile.pk for profile in self.profiles.values()]
        for start in range(0, len(keys), BATCH):
            of_these = model._base_manager.filter(profile__in=keys[start : start + BATCH])
            self.rows |= {(row.profile_id, str(row.key)): row for row in of_these}
            last = of_these.order_by().values_list("profile").annotate(Max("position"))
            self.last |= dict(last)

    def found(self, row: dict[str, Any]) -> Any:
        """Return the profile, or the row of its key; an empty key is of a new row."""
        profile = self._profile(row)
        if self.table.table is PROFILE:
            self.once(profile.pk)
            return profile
        key = str(row["key"] if row["key"] is not None else "").strip()
        if not key:
            return None
        found = self.rows.get((profile.pk, _plain(key)))
        if found is None:
            raise ValidationError(_("The profile has no row of this key. Leave the key empty to add a row."))
        self.once(_plain(key))
        # Loaded already, with its country.
        found.profile = profile
        return found

    def init_instance(self, row: Any = None) -> Any:
        """Begin a new row at the end of its section."""
        profile = self._profile(row)
        self.last[profile.pk] = self.last.get(profile.pk, -1) + 1
        return self.table.table.model(profile=profile, position=self.last[profile.pk])

    def _profile(self, row: dict[str, Any]) -> OccupationProfile:
        path = str(row["profile"] or "").strip()
        if path not in self.profiles:
            raise ValidationError(_("There is no profile “%(path)s”.") % {"path": path})
        return self.profiles[path]

    def whole(self, instance: Any) -> OccupationProfile:
        """Return the profile: who may edit it may edit its rows."""
        return instance if isinstance(instance, OccupationProfile) else instance.profile

    def fixed(self, instance: Any, column: ColumnOf) -> str:
        """Return what only tells which profile it is."""
        named = {
            "classification": instance.code.classification.slug,
            "occupation": instance.occupation.slug,
            "slug": instance.slug,
        }
        return str(named[column.name])

    def after_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Remember the profile, to describe its working copy anew."""
        profile = self.whole(instance)
        self.touched[profile.pk] = profile

    def after_import(self, dataset: Any, result: Result, **kwargs: Any) -> None:
        """Record who changed the profiles, and keep a revision of each; a preview leaves nothing behind."""
        if self._is_dry_run(kwargs) or result.has_validation_errors() or result.has_errors():
            return
        touched = list(self.touched.values())
        for start in range(0, len(touched), BATCH):
            batch = touched[start : start + BATCH]
            rows = OccupationProfile.objects.filter(pk__in=[profile.pk for profile in batch])
            rows.update(updated_by=kwargs["user"], updated_at=timezone.now())
            stamp(batch, kwargs["user"], note=kwargs["note"])


def _plain(key: str) -> str:
    """Return a key as it is stored, however it is written."""
    try:
        return str(uuid.UUID(key))
    except ValueError:
        return key
