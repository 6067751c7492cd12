"""How people and programs reach the library: settings, wiring, commands, HTTP API, MCP, pages."""
