"""Sanctions and their ground in the higher rules."""

UNGROUNDED = "sanction_without_ground"
