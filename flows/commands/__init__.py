"""One file a command: what it does with what was typed."""
