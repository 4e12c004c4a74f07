"""What mails say: gathered once, and written as text and as HTML in the language of who reads them."""
