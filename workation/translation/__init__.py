"""Japanese text becomes every other language: DeepL client, glossary, pipeline, review."""
