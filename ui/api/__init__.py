"""The HTTP API under ``/v1`` (DESIGN.md, section 7); ``ui.api.app.create_app`` builds it."""
