"""How work runs: the command line, Prefect flows, files and processes."""
