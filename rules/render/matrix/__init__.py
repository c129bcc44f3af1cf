"""The matrix: working tables of the consolidation as one workbook, each table a sheet that can be filtered and printed."""

from rules.render.matrix.sheets import sheets
from rules.render.matrix.workbook import workbook

__all__ = ["sheets", "workbook"]
