"""What mails tell, posted to programs of their owners."""
