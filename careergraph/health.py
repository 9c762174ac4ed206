"""Answers for machines that watch the site."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """Say that the process answers; nothing else is asked, so that a slow database restarts nobody."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
@require_safe
def readyz(_request: HttpRequest) -> HttpResponse:
    """Say whether requests can be served: the database answers and every migration is applied; else 503."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return HttpResponse("the database does not answer", content_type="text/plain", status=503)
    if waiting:
        return HttpResponse("migrations are not applied", content_type="text/plain", status=503)
    return HttpResponse("ok", content_type="text/plain")
