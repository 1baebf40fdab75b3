"""Rasa's custom actions: slots to state and back; the conversation itself is in `bot.samtale`."""
