@rem "npm start" begins with exec, so that signals reach the bot and not a shell before it.
@rem Windows has no exec: this one runs what follows.
@%*
