"""The project: settings, URL routes, languages and the middleware that every request passes."""
