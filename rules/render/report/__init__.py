"""The report: one page that can be sent, read and filtered without a server, and read without scripts."""

from rules.render.report.page import page

__all__ = ["page"]
