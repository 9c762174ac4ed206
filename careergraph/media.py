"""Files that editors have uploaded, where no web server in front of us serves them."""

import re
from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

# Python's own list lacks the newer two on some systems.
TYPES = {".avif": "image/avif", ".webp": "image/webp", ".jpg": "image/jpeg", ".png": "image/png"}
# A name that ends in a hash of its content: what it names never changes.
HASHED = re.compile(r"-[0-9a-f]{16}\.[a-z]+\Z")
DAY, YEAR = 86_400, 31_536_000


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Send one uploaded file, or 304 to who has it; Http404 if there is none."""
    try:
        response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    except SuspiciousFileOperation:
        raise Http404 from None
    name = PurePosixPath(path)
    if response.status_code == 200 and name.suffix in TYPES:  # noqa: PLR2004
        response.headers["Content-Type"] = TYPES[name.suffix]
    kept = f"max-age={YEAR}, immutable" if HASHED.search(name.name) else f"max-age={DAY}"
    response.headers["Cache-Control"] = f"public, {kept}"
    return response
