"""What is said when a server of ours cannot run?"""


class ServerFailure(RuntimeError):
    """A server cannot be started or reached. The message is for the person at the terminal."""
