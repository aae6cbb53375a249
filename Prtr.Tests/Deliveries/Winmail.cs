using System.Text;

namespace Prtr.Tests.Deliveries;

/// <summary>The format in which Outlook packs attachments: a signature, then attributes with a level, a tag, a length and a sum of their bytes.</summary>
internal static class Winmail
{
    private const int Signature = 0x223E9F78;
    private const int RenderingData = 0x00069002;
    private const int Title = 0x00018010;
    private const int Data = 0x0006800F;
    private const byte Attachment = 2;

    public static byte[] With(string name, byte[] content)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Signature);
        writer.Write((short)1);
        Write(RenderingData, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Write(Title, Encoding.ASCII.GetBytes(name + "\0"));
        Write(Data, content);
        return file.ToArray();

        void Write(int tag, byte[] value)
        {
            writer.Write(Attachment);
            writer.Write(tag);
            writer.Write(value.Length);
            writer.Write(value);
            writer.Write((short)value.Sum(one => one));
        }
    }
}
