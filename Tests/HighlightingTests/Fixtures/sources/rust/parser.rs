//! A parser for a small configuration language.

use std::collections::HashMap;
use std::fmt;
use std::str::Chars;

/// A value of the language.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    List(Vec<Value>),
    Nothing,
}

#[derive(Debug)]
pub struct ParseError {
    pub offset: usize,
    message: &'static str,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.message, self.offset)
    }
}

impl std::error::Error for ParseError {}

pub struct Parser<'a> {
    chars: std::iter::Peekable<Chars<'a>>,
    offset: usize,
}

impl<'a> Parser<'a> {
    pub fn new(text: &'a str) -> Self {
        Parser { chars: text.chars().peekable(), offset: 0 }
    }

    fn next(&mut self) -> Option<char> {
        let c = self.chars.next()?;
        self.offset += c.len_utf8();
        Some(c)
    }

    fn fail<T>(&self, message: &'static str) -> Result<T, ParseError> {
        Err(ParseError { offset: self.offset, message })
    }

    pub fn value(&mut self) -> Result<Value, ParseError> {
        while let Some(&c) = self.chars.peek() {
            match c {
                ' ' | '\t' | '\n' => {
                    self.next();
                }
                '"' => return self.text().map(Value::Text),
                '[' => return self.list(),
                '0'..='9' | '-' => return self.number(),
                _ => return self.fail("unexpected character"),
            }
        }
        Ok(Value::Nothing)
    }

    fn text(&mut self) -> Result<String, ParseError> {
        self.next();
        let mut result = String::with_capacity(16);
        loop {
            match self.next() {
                None => return self.fail("unclosed text"),
                Some('"') => return Ok(result),
                Some('\\') => result.push(self.next().unwrap_or('\u{fffd}')),
                Some(c) => result.push(c),
            }
        }
    }

    fn number(&mut self) -> Result<Value, ParseError> {
        let mut digits = String::new();
        while self.chars.peek().map_or(false, |c| c.is_ascii_digit() || "-.".contains(*c)) {
            digits.extend(self.next());
        }
        digits.parse().map(Value::Number).or_else(|_| self.fail("bad number"))
    }

    fn list(&mut self) -> Result<Value, ParseError> {
        self.next(); // the bracket
        let mut items = vec![];
        while self.chars.peek() != Some(&']') {
            items.push(self.value()?);
        }
        self.next();
        Ok(Value::List(items))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lists() {
        let value = Parser::new("[1 2.5 \"x\"]").value().unwrap();
        assert_eq!(value, Value::List(vec![Value::Number(1.0), Value::Number(2.5), Value::Text("x".into())]));
    }
}
