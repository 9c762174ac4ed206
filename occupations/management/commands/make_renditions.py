"""Make the renditions of occupations' pictures that are missing, and remove files that nothing names any more."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from occupations.images.keep import is_complete, remake
from occupations.images.unused import remove_unused
from occupations.models import Occupation

FIELDS = ("image", "image_width", "image_height", "renditions")


class Command(BaseCommand):
    """Makes what pages print of the pictures, also of files that came with content."""

    help = "Make missing renditions of occupations' pictures and remove files that nothing names any more."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Offer to make all of them anew."""
        parser.add_argument("--again", action="store_true", help="make those that are there too")

    def handle(self, *, again: bool, **options: Any) -> None:
        """Make, name what cannot be made, remove."""
        made, faults = 0, []
        for occupation in Occupation.objects.exclude(image="").iterator(chunk_size=100):
            if again or not is_complete(occupation):
                try:
                    remake(occupation)
                except (OSError, ValidationError) as error:
                    reason = "; ".join(error.messages) if isinstance(error, ValidationError) else error
                    faults.append(f"{occupation.slug}: {reason}")
                else:
                    occupation.save(update_fields=FIELDS)
                    made += 1
        removed = remove_unused()
        self.stdout.write(f"pictures: {made} made, {len(faults)} faults; files: {removed} removed")
        if made:
            self.stdout.write("rebuild_pages shows them on published pages")
        if faults:
            raise CommandError("\n".join(faults))
