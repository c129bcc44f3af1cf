"""Reusable Gherkin steps in Bahasa Indonesia: what an analyst writes becomes drafting text, and runs the whole way."""
