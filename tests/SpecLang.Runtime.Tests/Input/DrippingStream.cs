namespace SpecLang.Runtime.Tests.Input;

/// <summary>Gives few bytes at a time, as a pipe may.</summary>
internal sealed class DrippingStream(byte[] bytes, int piece) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
}
