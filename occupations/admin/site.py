"""What the admin calls itself."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

admin.site.site_header = _("AI Career Graph: editing")
admin.site.site_title = _("AI Career Graph: editing")
admin.site.index_title = _("What you can edit")
# The form of a profile has a navigation of its own, and lists need the width.
admin.site.enable_nav_sidebar = False
