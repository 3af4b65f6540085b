"""Notes about people in Markdown: Obsidian, and any folder of .md files."""
