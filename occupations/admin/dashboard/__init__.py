"""The admin's front page: what the person who signed in can do next. A module for each box."""
