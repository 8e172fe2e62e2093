using System.Globalization;
using System.Text;
using QRCoder;

namespace MentoringPortal.Web.Features.Accounts;

/// <summary>A QR code as one path of unit squares, for an inline picture that needs neither a style nor another request.</summary>
public sealed record QrPath(int Size, string Path)
{
    public static QrPath Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Length; x++)
            {
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new QrPath(data.ModuleMatrix.Count, path.ToString());
    }
}
