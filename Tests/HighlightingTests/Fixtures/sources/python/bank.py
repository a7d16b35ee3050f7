import decimal
import logging
from typing import Iterator, Optional

logger = logging.getLogger(__name__)
CENT = decimal.Decimal("0.01")


def round_money(value):
    # banker's rounding
    return value.quantize(CENT, rounding=decimal.ROUND_HALF_EVEN)


class Account:
    number = 0
    _registry = {}

    def __init__(self, owner, balance=0, *, currency='EUR', **extra):
        Account.number += 1
        self.owner = owner
        self.balance = round_money(decimal.Decimal(balance))
        self.currency = currency
        self.extra = extra
        self._registry[Account.number] = self

    def __repr__(self):
        return "<Account {} {:>10} {}>".format(self.owner, self.balance, self.currency)

    def __eq__(self, other):
        return isinstance(other, Account) and self.owner == other.owner

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive: %s" % amount)
        self.balance += round_money(amount)

    def withdraw(self, amount) -> Optional[bool]:
        try:
            assert amount > 0
            if self.balance - amount < 0:
                return None
            self.balance -= amount
        except (AssertionError, TypeError) as error:
            logger.warning('refused: %r', error)
            return False
        else:
            return True
        finally:
            logger.debug("balance is now %s", self.balance)


def interest(accounts: list, rate: float = 1.5e-2) -> Iterator[tuple]:
    """Yields the owner and the interest.

    The rate is per year.
    """
    for index, account in enumerate(accounts, start=1):
        if account.currency not in ('EUR', 'JPY'):
            continue
        gain = round_money(account.balance * decimal.Decimal(rate))
        yield index, account.owner, gain


total = lambda accounts: sum(a.balance for a in accounts)
flags = 0x1F | 0b1010 & ~0o17
names = {a.owner for a in Account._registry.values() if a.balance != 0}
matrix = [[1 if i == j else 0 for j in range(3)] for i in range(3)]
while matrix and matrix[-1][0] is not None:
    matrix.pop()
    del names
    break
