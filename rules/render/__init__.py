"""Findings and plans as people read them: pictures, memo, tables and drafts; pure functions that give text or bytes."""
