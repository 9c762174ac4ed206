"""What the classifications say of a code, and which published profiles it leads to; nothing of a profile's rows."""
