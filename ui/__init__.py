"""How people and programs reach the library: settings, wiring, command line, HTTP API, pages."""
