"""The HTTP API under ``/v1`` (docs/api.md); ``ui.api.app.create_app`` builds it."""
