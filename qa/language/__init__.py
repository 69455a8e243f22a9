"""What is known of English: words and their forms, tags, dates, lists."""
