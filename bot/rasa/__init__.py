"""What ties the conversation to Rasa: channel, store, actions in the same process, server."""
