namespace SpecLang.Text;

/// <summary>The check digits that a pattern's match must carry to count.</summary>
public enum Checksum
{
    /// <summary>None is asked for.</summary>
    None = 0,

    /// <summary>The Luhn formula of payment card numbers (ISO/IEC 7812-1, annex B).</summary>
    Luhn = 1,

    /// <summary>The check of international bank account numbers (ISO 13616-1: ISO/IEC 7064, MOD 97-10).</summary>
    Iban = 2,
}
