"""What policy is: pure functions and models, from bytes to findings, plans and text.

Nothing below this package reads a clock, a network or an environment variable, and nothing writes a file.
The running of it (command line, Prefect flows, files on disk) lives in ``flows``.
"""

#: Version of the rules: part of every cache key and of every run's id. Raise it when the same input may give other output.
RULES_VERSION = "0.1.0"
