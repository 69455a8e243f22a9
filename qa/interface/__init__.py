"""What a person touches: the command line, the chat, the transcript. Nothing below prints or exits."""
