"""The WSGI application that the server runs."""

import os

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "careergraph.settings")

try:
    application = get_wsgi_application()
except ImproperlyConfigured as fault:
    raise SystemExit(f"error: {fault}") from None
