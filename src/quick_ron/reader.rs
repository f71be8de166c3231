//! Values from tokens, in the steps in which `ron` takes them.

use serde::{
    de::{
        DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
        value::BorrowedStrDeserializer,
    },
    forward_to_deserialize_any,
};

use super::{
    GiveUp, Newtypes, RAW,
    scan::{Quoted, Scan},
};

/// The quick reader.
pub(super) struct Reader<'de> {
    scan: Scan<'de>,
    newtypes: Newtypes,
}

impl<'de> Reader<'de> {
    pub(super) fn new(text: &'de str, newtypes: Newtypes) -> Self {
        let mut scan = Scan::new(text);
        scan.space();
        Self { scan, newtypes }
    }

    pub(super) fn is_at_end(&mut self) -> bool {
        self.scan.is_at_end()
    }

    fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, GiveUp>,
    ) -> Result<T, GiveUp> {
        self.scan.enter()?;
        let value = read(self)?;
        self.scan.leave();
        Ok(value)
    }

    /// Reads one value in brackets, after which a comma may stand.
    fn in_brackets<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, GiveUp>,
    ) -> Result<T, GiveUp> {
        self.scan.expect(b'(')?;
        self.scan.space();
        let value = self.deeper(read)?;
        self.scan.comma();
        self.scan.expect(b')')?;
        Ok(value)
    }

    /// Reads elements from the first bracket to the last.
    fn elements<T>(
        &mut self,
        [start, end]: [u8; 2],
        read: impl FnOnce(Elements<'_, 'de>) -> Result<T, GiveUp>,
    ) -> Result<T, GiveUp> {
        self.scan.expect(start)?;
        let value = self.deeper(|reader| {
            let had_comma = true;
            read(Elements {
                reader,
                end,
                had_comma,
            })
        })?;
        self.scan.space();
        self.scan.expect(end)?;
        Ok(value)
    }
}

/// Whole numbers without a sign; what is too large for its type is given up.
macro_rules! numbers {
    ($($method:ident $visit:ident $type:ty),+) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
                let number = self.scan.number()?;
                visitor.$visit(<$type>::try_from(number).map_err(|_| GiveUp)?)
            }
        )+
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = GiveUp;

    /// What a value is must be known before it is read.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, GiveUp> {
        Err(GiveUp)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct map
    }

    numbers! {
        deserialize_u8 visit_u8 u8,
        deserialize_u16 visit_u16 u16,
        deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        match self.scan.word()? {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(GiveUp),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        match self.scan.quoted()? {
            Quoted::Plain(text) => visitor.visit_borrowed_str(text),
            Quoted::Unescaped(text) => visitor.visit_str(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        match self.scan.word()? {
            "None" => visitor.visit_none(),
            "Some" => {
                self.scan.space();
                self.in_brackets(|reader| visitor.visit_some(reader))
            }
            _ => Err(GiveUp),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, GiveUp> {
        if name == RAW {
            let text = BorrowedStrDeserializer::new(self.scan.raw()?);
            return visitor.visit_newtype_struct(text);
        }
        match self.newtypes {
            // Another name of that kind would be one that is not known here.
            Newtypes::Bare if !name.starts_with('$') => {
                self.deeper(|reader| visitor.visit_newtype_struct(reader))
            }
            Newtypes::Bare | Newtypes::Wrapped => Err(GiveUp),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        self.elements([b'[', b']'], |elements| visitor.visit_seq(elements))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, GiveUp> {
        self.elements([b'(', b')'], |elements| visitor.visit_seq(elements))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, GiveUp> {
        // `ron` has a writing of its own for these.
        if name.starts_with("Range") {
            return Err(GiveUp);
        }
        self.elements([b'(', b')'], |elements| visitor.visit_map(elements))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, GiveUp> {
        self.deeper(|reader| visitor.visit_enum(Variant(reader)))
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        visitor.visit_borrowed_str(self.scan.word()?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, GiveUp> {
        self.scan.skip()?;
        visitor.visit_unit()
    }
}

/// The elements of a list, or the fields of a struct.
struct Elements<'r, 'de> {
    reader: &'r mut Reader<'de>,
    end: u8,
    had_comma: bool,
}

impl<'de> SeqAccess<'de> for Elements<'_, 'de> {
    type Error = GiveUp;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, GiveUp> {
        if !self.reader.scan.has_element(self.end, self.had_comma)? {
            return Ok(None);
        }
        let element = seed.deserialize(&mut *self.reader)?;
        self.had_comma = self.reader.scan.comma();
        Ok(Some(element))
    }
}

impl<'de> MapAccess<'de> for Elements<'_, 'de> {
    type Error = GiveUp;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, GiveUp> {
        if !self.reader.scan.has_element(self.end, self.had_comma)? {
            return Ok(None);
        }
        let name = self.reader.scan.word()?;
        seed.deserialize(BorrowedStrDeserializer::new(name))
            .map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, GiveUp> {
        self.reader.scan.space();
        self.reader.scan.expect(b':')?;
        self.reader.scan.space();
        let value = seed.deserialize(&mut *self.reader)?;
        self.had_comma = self.reader.scan.comma();
        Ok(value)
    }
}

/// A variant of an enum, its name first.
struct Variant<'r, 'de>(&'r mut Reader<'de>);

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = GiveUp;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), GiveUp> {
        let name = seed.deserialize(&mut *self.0)?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = GiveUp;

    fn unit_variant(self) -> Result<(), GiveUp> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, GiveUp> {
        self.0.scan.space();
        self.0.in_brackets(|reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, GiveUp> {
        self.0.scan.space();
        self.0
            .elements([b'(', b')'], |elements| visitor.visit_seq(elements))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, GiveUp> {
        self.0.scan.space();
        self.0
            .elements([b'(', b')'], |elements| visitor.visit_map(elements))
    }
}
