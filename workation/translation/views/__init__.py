"""Languages, interface texts, the glossary and exchange in the admin."""
