"""One codec: a whole profile ⇄ one plain structure, for files, publishing, history and comparison."""
