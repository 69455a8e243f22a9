"""Files and folders in; articles and their sentences out, with exact offsets."""
